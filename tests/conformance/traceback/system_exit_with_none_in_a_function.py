import sys


def leave():
    try:
        sys.exit()
    finally:
        print("finally still runs")


leave()
