# Text upon a buffer that says what is asked of it: encodings, error handlers, newline modes and chunks, operations drawn by a fixed rule.
import _io
state = 5
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64-1)
    return (state >> 33) % n
def attempt(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__ + ': ' + str(e)[:80]
def pick(seq): return seq[rnd(len(seq))]
alphabet = "abc\n\r\ndé€\U0001f600z\udc80"
def text(n): return ''.join(pick(alphabet[:-1] if rnd(9) else alphabet) for _ in range(rnd(n)))
class B(_io.BytesIO):
    def __init__(self, d): super().__init__(d); self.log=[]
    def read1(self, n=-1):
        n2 = n if rnd(3) else 1 + rnd(4)
        r = super().read(min(n, n2)); self.log.append(('1',n,len(r))); return r
    def read(self, n=-1): r = super().read(n); self.log.append(('r',n,len(r))); return r
    def write(self, d): self.log.append(('w',bytes(d))); return super().write(d)
    def flush(self): self.log.append('f'); return super().flush()
    def seek(self, *a): r = super().seek(*a); self.log.append(('s',*a,r)); return r
    def tell(self): r = super().tell(); self.log.append(('t',r)); return r
for round in range(80):
    enc = pick(('utf-8','utf-16','latin-1','ascii','utf-32','utf-16-le'))
    b = B(text(30).encode(enc,'replace') if rnd(5) else bytes(rnd(256) for _ in range(rnd(12))))
    args = dict(encoding=enc, errors=pick(('strict','replace','ignore','backslashreplace','surrogateescape')), newline=pick((None,'','\n','\r','\r\n')), line_buffering=rnd(4)==0, write_through=rnd(4)==0)
    f = attempt(lambda: _io.TextIOWrapper(b, **args))
    print('round', round, args, f if isinstance(f,str) else '', b.log); b.log=[]
    if isinstance(f,str): continue
    if rnd(3): f._CHUNK_SIZE = 1 + rnd(9)
    for step in range(14):
        op = pick(['read','readn','readn','write','write','seek0','tell','readline','readlinen','flush','seekend','reconf','newlines','writelines','list'])
        if op == 'read': r = attempt(f.read)
        elif op == 'readn': r = attempt(f.read, rnd(8))
        elif op == 'write': r = attempt(f.write, text(9))
        elif op == 'writelines': r = attempt(f.writelines, [text(4), text(4)])
        elif op == 'seek0': r = attempt(f.seek, 0)
        elif op == 'seekend': r = attempt(f.seek, 0, 2)
        elif op == 'tell': r = attempt(f.tell)
        elif op == 'readline': r = attempt(f.readline)
        elif op == 'readlinen': r = attempt(f.readline, rnd(6))
        elif op == 'flush': r = attempt(f.flush)
        elif op == 'newlines': r = f.newlines
        elif op == 'list': r = attempt(list, f)
        elif op == 'reconf':
            k = pick((dict(errors='replace'), dict(newline=pick((None,'\n','\r\n'))), dict(encoding=pick(('utf-8','latin-1'))), dict(line_buffering=True), dict(write_through=True)))
            r = attempt(lambda: f.reconfigure(**k)), k
        print(' ', op, ascii(r), b.log); b.log=[]
    attempt(f.flush)
    print('  file', b.getvalue())
