# A generator that ignores GeneratorExit is finalized once, also by the collector and at the end of the program.
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = stubborn(); next(g)
del g
print('after')
import gc
g = stubborn(); next(g)
l = [g]; l.append(l); del l, g
gc.collect()
print('end')
print(gc.is_finalized((x := stubborn())))
l = [stubborn()]
next(l[0])
l.append(l)
