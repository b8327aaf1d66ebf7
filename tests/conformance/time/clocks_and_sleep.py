import time

for name in ("time", "monotonic", "perf_counter", "process_time"):
    first, second = getattr(time, name)(), getattr(time, name)()
    ns = getattr(time, name + "_ns")()
    print(name, type(first).__name__, second >= first, type(ns).__name__, abs(ns / 1e9 - second) < 5)
start = time.perf_counter()
time.sleep(0.02)
print(0.015 < time.perf_counter() - start < 2, time.sleep(0), time.time() > 1.6e9)
for action in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.sleep(), lambda: time.sleep(float("nan")), lambda: time.sleep(1e30), lambda: time.time(1), lambda: time.perf_counter(x=1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
