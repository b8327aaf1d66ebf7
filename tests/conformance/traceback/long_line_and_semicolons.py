a = 1; b = 0; c = "a rather long line that goes on and on so that the marker has to travel far to the right"; d = a / b; e = 5
