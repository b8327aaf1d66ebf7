# Streams of the program's own classes; print() and input() on whatever stands in sys; large transfers; far positions.
import _io, sys, gc
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__name__, e)
# builtin print to text files and others
with open('f','w') as f:
    print('a','b',sep='-',end='!\n',file=f,flush=True)
    f.write = lambda s: print('own write', repr(s))
    print('x', file=f)
    del f.write
    print(1,2.5,None,[1],file=f)
print(open('f').read())
s=_io.StringIO(); print('to', 'stringio', file=s); print(repr(s.getvalue()))
t(print, 'x', file=_io.BytesIO()); t(print,'x',file=5)
# replacing stdout
old=sys.stdout; sys.stdout=_io.TextIOWrapper(_io.BytesIO(),'ascii','backslashreplace',write_through=True); print('hidden é'); new=sys.stdout; sys.stdout=old; print(new.buffer.getvalue())
sys.stdin=_io.StringIO('typed\nmore'); t(input,'? '); t(input); t(input)
sys.stdin=sys.__stdin__
# reconfigure stdout
sys.stdout.reconfigure(line_buffering=True); print(sys.stdout.line_buffering); sys.stdout.reconfigure(line_buffering=False, newline='\r\n'); print('crlf'); sys.stdout.reconfigure(newline='\n'); print('lf')
sys.stdout.reconfigure(encoding='utf-16-le'); sys.stdout.reconfigure(encoding='utf-8', errors='replace'); print('\udc80')
# big
with open('f','wb') as f:
    for i in range(100): f.write(b'x'*999)
print(len(open('f').read()), len(open('f','rb').read()), len(open('f','rb',0).read(50000)), sum(map(len,open('f','rb',0))))
with open('f','w') as f: t(f.write,'y'*100000); t(f.write,'ä'*50000)
with open('f') as f: print(len(f.read(100001)), f.tell(), len(f.read()), f.tell())
# seek beyond, huge numbers
with open('f','rb') as f: t(f.seek,1<<62); t(f.seek,1<<70); t(f.read,1); t(f.seek,-1,2); t(f.tell)
with open('f','r+b') as f: t(f.truncate,1<<62); t(f.truncate,1<<70); t(f.truncate,-5)
# memoryview & bytearray writes; non contiguous
import builtins
with open('f','w+b') as f:
    t(f.write, memoryview(b'abcdef')[::2]); t(f.write, memoryview(b'abcdef')[1:3]); t(f.write, bytearray(b'zz')); t(f.write,'s'); t(f.write,[1]); f.seek(0); t(f.read); m=memoryview(bytearray(6)); f.seek(0); t(f.readinto, m[2:4]); print(bytes(m)); t(f.readinto, m[::2]); t(f.readinto, memoryview(b'ro'))
# subclass hooks
class T(_io.TextIOWrapper):
    def write(self, s): return super().write(s.upper())
w=T(_io.BytesIO(),'utf-8'); print('shout', file=w); w.flush(); print(w.buffer.getvalue())
class R(_io.RawIOBase if hasattr(_io,'RawIOBase') else _io._RawIOBase):
    def readable(self): return True
    def readinto(self,b): b[:3]=b'raw'; return 3
print(R().read(3), R().readable(), R().isatty(), R().closed, R().seekable())
r=R(); r.close(); t(r.read,1); t(r.__enter__); t(r.seek,0)
t(_io._IOBase().readline); t(_io._IOBase().readlines); t(_io._IOBase().writelines,['x']); t(_io._IOBase().__next__)
class W(_io._IOBase):
    def write(self, x): print('W', x)
W().writelines(['a','b']); t(W().writelines, 5)
class L(_io._IOBase):
    data=b'ab\ncd\n\nef'
    pos=0
    def read(self,n):
        r=self.data[self.pos:self.pos+n]; self.pos+=len(r); return r
print(list(L()), L().readline(2), L().readlines(4), L().readlines(0))
L.peek=lambda self,n: self.data[self.pos:self.pos+5]
print(list(L()), L().readline(2), L().readline(1), L().readline(0))
L.peek=lambda self,n: 'x'; t(L().readline); L.peek=lambda self,n: b''; t(L().readline); L.read=lambda self,n: 'x'; t(L().readline)
print(_io.BytesIO(b'abc').readinto1(bytearray(2)), _io.BytesIO(b'abc').read1(), isinstance(_io.BytesIO(), _io._IOBase))
class B(_io._BufferedIOBase):
    def read(self,n): return b'x'*(n+self.extra)
    read1=read
B.extra=0; x=bytearray(3); t(B().readinto,x); print(x); B.extra=1; t(B().readinto,x); B.read=lambda s,n: 'str'; t(B().readinto,x); B.extra=-1; t(B().readinto1,x)
