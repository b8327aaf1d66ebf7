error = ValueError("first line\nsecond line")
error.add_note("a note\nover two lines")
error.add_note("")
error.add_note("last note")
raise error
