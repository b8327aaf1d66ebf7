# Many streams of every kind, each with a dozen of operations drawn by a fixed rule. (No next() before tell() in text: there CPython
# reads behind its buffer.)
import _io
state = 2024



def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64-1)
    return (state >> 33) % n


def attempt(action, *args):
    try:
        return action(*args)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def pick(seq):
    return seq[rnd(len(seq))]


alphabet = "abc\n\r\ndé€\U0001f600z"


def text(n):
    return "".join(pick(alphabet) for _ in range(rnd(n)))


for round in range(150):
    kind = rnd(4)
    if kind == 0:
        with open('f','wb') as f: f.write(bytes(rnd(256) if rnd(3) else 10 for _ in range(rnd(60))))
        size = pick((2, 3, 4, 7, 8, 16, 100))
        f = open('f', pick(('r+b','w+b','a+b','rb','wb')), size)
        ops = ['read','readn','write','seek','tell','truncate','readline','peek','read1','readinto','readinto1','flush','next','seek1','seek2']
    elif kind == 1:
        enc = pick(('utf-8','utf-16','latin-1','utf-32','ascii','utf-16-be'))
        nl = pick((None,'','\n','\r','\r\n'))
        t0 = text(40)
        with open('f','w',encoding=enc,errors='replace',newline='') as f: f.write(t0)
        f = open('f', pick(('r+','w+','a+','r','w')), encoding=enc, errors=pick(('strict','replace','ignore')), newline=nl)
        if rnd(2): f._CHUNK_SIZE = 1 + rnd(12)
        ops = ['read','readn','twrite','tseek','ttell','readline','readlinen','flush','seek0','seekend','truncate0','list']
    elif kind == 2:
        f = _io.BytesIO(bytes(rnd(256) if rnd(3) else 10 for _ in range(rnd(30))))
        ops = ['read','readn','write','seek','tell','truncate','readline','read1','readinto','next','seek1','seek2','getvalue','getbuffer']
    else:
        f = _io.StringIO(text(20), pick((None,'','\n','\r','\r\n')))
        ops = ['read','readn','twrite','seek','tell','truncate','readline','readlinen','next','seek0','seekend','getvalue','list']
    cookies = [0]
    print('round', round, kind)
    for step in range(12):
        op = pick(ops)
        if op == 'read': r = attempt(f.read)
        elif op == 'readn': r = attempt(f.read, rnd(12))
        elif op == 'write': r = attempt(f.write, bytes(rnd(256) for _ in range(rnd(14))))
        elif op == 'twrite': r = attempt(f.write, text(10))
        elif op == 'seek': r = attempt(f.seek, rnd(40))
        elif op == 'seek0': r = attempt(f.seek, 0)
        elif op == 'seek1': r = attempt(f.seek, rnd(9)-4, 1)
        elif op == 'seek2': r = attempt(f.seek, rnd(9)-6, 2)
        elif op == 'seekend': r = attempt(f.seek, 0, 2)
        elif op == 'tell': r = attempt(f.tell)
        elif op == 'ttell':
            r = attempt(f.tell)
            if isinstance(r, int): cookies.append(r)
        elif op == 'tseek': r = attempt(f.seek, pick(cookies))
        elif op == 'truncate': r = attempt(f.truncate, *pick(((), (rnd(30),))))
        elif op == 'truncate0': r = attempt(f.truncate)
        elif op == 'readline': r = attempt(f.readline)
        elif op == 'readlinen': r = attempt(f.readline, rnd(6))
        elif op == 'peek': r = attempt(f.peek) if hasattr(f,'peek') else None
        elif op == 'read1': r = attempt(f.read1, rnd(9)) if not isinstance(f, _io.BufferedWriter) else None
        elif op in ('readinto','readinto1'):
            b = bytearray(rnd(14)); r = (attempt(getattr(f,op), b), b)
        elif op == 'flush': r = attempt(f.flush)
        elif op == 'next': r = attempt(next, f)
        elif op == 'list': r = attempt(list, f)
        elif op == 'getvalue': r = attempt(f.getvalue)
        elif op == 'getbuffer':
            with f.getbuffer() as v: r = bytes(v)
        print(' ', op, ascii(r))
    if kind < 2:
        attempt(f.close)
        with open('f','rb') as g: print('  file', g.read())
