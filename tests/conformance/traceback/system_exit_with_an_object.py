class Code:
    def __str__(self):
        return "object as code"


raise SystemExit(Code())
