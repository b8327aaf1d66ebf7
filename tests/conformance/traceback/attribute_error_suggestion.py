class Car:
    def __init__(self):
        self.colour = "red"
        self.wheels = 4


Car().color
