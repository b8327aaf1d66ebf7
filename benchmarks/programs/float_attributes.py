class Particle:
    def __init__(self):
        self.position = 0.0
        self.velocity = 1.0
        self.mass = 2.5


def simulate(particle, steps):
    for _ in range(steps):
        force = -particle.position * 0.5
        particle.velocity += force / particle.mass * 0.01
        particle.position += particle.velocity * 0.01


particle = Particle()
for _ in range(180):
    simulate(particle, 100_000)
print(particle.position, particle.velocity)
