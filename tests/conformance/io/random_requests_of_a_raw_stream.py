# Buffered streams over a raw one that reads and writes little, or not now: operations drawn by a fixed rule, and every request that they make.
import _io
state = 7
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64-1)
    return (state >> 33) % n
def attempt(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__ + ': ' + str(e)[:60] + str(getattr(e,'characters_written',''))
def pick(seq): return seq[rnd(len(seq))]
class Raw(_io._RawIOBase):
    def __init__(self, data): self.data=bytearray(data); self.at=0; self.log=[]
    def readable(self): return True
    def writable(self): return True
    def seekable(self): return True
    def readinto(self, b):
        m = rnd(8)
        if m == 0: self.log.append(('r',len(b),None)); return None
        n = min(len(b), len(self.data)-self.at) if m > 3 else min(m, len(b), len(self.data)-self.at)
        n = max(n,0)
        b[:n] = self.data[self.at:self.at+n]; self.at += n
        self.log.append(('r',len(b),n)); return n
    def write(self, b):
        m = rnd(8)
        if m == 0: self.log.append(('w',bytes(b),None)); return None
        n = len(b) if m > 3 else min(m, len(b))
        if self.at > len(self.data): self.data.extend(bytes(self.at-len(self.data)))
        self.data[self.at:self.at+n] = bytes(b[:n]); self.at += n
        self.log.append(('w',bytes(b),n)); return n
    def seek(self, o, w=0):
        t = o + (0,self.at,len(self.data))[w]
        self.log.append(('s',o,w,t))
        if t < 0: raise OSError(22,'neg')
        self.at = t; return t
    def truncate(self, size=None):
        size = self.at if size is None else size
        del self.data[size:]; self.log.append(('t',size)); return size
for round in range(120):
    raw = Raw(bytes(rnd(256) if rnd(4) else 10 for _ in range(rnd(50))))
    size = pick((1,2,3,4,5,8,16))
    f = pick((_io.BufferedReader,_io.BufferedWriter,_io.BufferedRandom,_io.BufferedRandom))(raw, size)
    print('round', round, type(f).__name__, size)
    for step in range(14):
        op = pick(['read','readn','write','write','seek','tell','truncate','readline','peek','read1','readinto','readinto1','flush','next','seek1','seek2'])
        if not hasattr(f, {'readn':'read','next':'__next__','seek1':'seek','seek2':'seek'}.get(op,op)): continue
        if op == 'read': r = attempt(f.read)
        elif op == 'readn': r = attempt(f.read, rnd(20))
        elif op == 'write': r = attempt(f.write, bytes(rnd(256) for _ in range(rnd(14))))
        elif op == 'seek': r = attempt(f.seek, rnd(40))
        elif op == 'seek1': r = attempt(f.seek, rnd(9)-4, 1)
        elif op == 'seek2': r = attempt(f.seek, rnd(9)-6, 2)
        elif op == 'tell': r = attempt(f.tell)
        elif op == 'truncate': r = attempt(f.truncate, *pick(((), (rnd(30),))))
        elif op == 'readline': r = attempt(f.readline, *pick(((), (rnd(9),))))
        elif op == 'peek': r = attempt(f.peek)
        elif op == 'read1': r = attempt(f.read1, rnd(9))
        elif op in ('readinto','readinto1'):
            b = bytearray(rnd(14)); r = (attempt(getattr(f,op), b), b)
        elif op == 'flush': r = attempt(f.flush)
        elif op == 'next': r = attempt(next, f)
        print(' ', op, ascii(r), raw.log); raw.log=[]
    attempt(f.detach)
    print('  file', bytes(raw.data))
