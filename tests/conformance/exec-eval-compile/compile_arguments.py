# What compile() takes for each of its arguments, and what it says of anything else.
def t(label, f, *a, **k):
    try:
        r = f(*a, **k)
        print(label, '->', type(r).__name__, getattr(r,'co_filename',r if not callable(r) else '') )
    except BaseException as e:
        print(label, '!!', type(e).__name__, e, e.args if isinstance(e, SyntaxError) else '')
class P:
    def __init__(s,v): s.v=v
    def __fspath__(s): return s.v
class I:
    def __index__(s): return 2
class S(str): pass
class B(bytes): pass
t('str', compile, '1', 'f', 'eval')
t('bytes', compile, b'1', 'f', 'eval')
t('bytearray', compile, bytearray(b'1'), 'f', 'eval')
t('memoryview', compile, memoryview(b'1'), 'f', 'eval')
t('memoryview step', compile, memoryview(b'1213')[::2], 'f', 'eval')
t('memoryview cast', compile, memoryview(b'1   ').cast('i'), 'f', 'eval')
t('strsub', compile, S('1'), S('f'), S('eval'))
t('bytessub', compile, B(b'1'), B(b'f'), 'eval')
t('int', compile, 1, 'f', 'eval')
t('none', compile, None, 'f', 'eval')
t('list', compile, [], 'f', 'eval')
t('code', compile, compile('1','f','eval'), 'f', 'eval')
t('nul', compile, '1\0', 'f', 'eval')
t('nulb', compile, b'1\0', 'f', 'eval')
t('nulexec', compile, b'a\n\0b', 'f', 'exec')
t('surr', compile, '"\udc80"', 'f', 'eval')
t('surr2', compile, 'a\ud800\ud801', 'f', 'eval')
for fn in 'a', b'a', bytearray(b'ab'), memoryview(b'xy'), P('p'), P(b'q'), P(1), 1, None, 'a\0b', b'a\0b', P('a\0'), 1.5, 'é', '':
    t('filename %r'%(fn if not isinstance(fn,P) else 'P'+repr(fn.v),), compile, '1', fn, 'eval')
for m in 'exec','eval','single','func_type','', 'Exec', 'exec\0', 1, None, b'exec', '\udc80':
    t('mode %r'%(m,), compile, '1', 'f', m)
for fl in 0,1,2,4,8,0x10,0x20,0x40,0x80,0x100,0x200,0x400,0x800,0x1000,0x2000,0x4000,0x8000,0x10000,0x20000,0x40000,0x80000,0x100000,0x200000,0x400000,0x800000,0x1000000,0x2000000,0x4000000,0x40000000,-1,2**31,2**31-1,-2**31,2**40,1.0,None,'1',True,I():
    if fl in (0x400,-1): continue
    t('flags %r'%(fl if not isinstance(fl,I) else 'I',), compile, '1', 'f', 'eval', fl)
for o in -2,-1,0,1,2,3,100,2**31,True,None,1.0,I():
    t('opt %r'%(o if not isinstance(o,I) else 'I',), compile, '1', 'f', 'eval', 0, False, o)
for d in 0,1,True,None,'x',[],2**40,1.5,I():
    t('dont %r'%(d if not isinstance(d,I) else 'I',), compile, '1', 'f', 'eval', 0, d)
for v in -1,0,1,2,3,4,5,6,7,8,9,10,11,12,100,2**31,None:
    t('fv %r'%(v,), compile, '1', 'f', 'eval', _feature_version=v)
    t('fv await %r'%(v,), compile, 'async def f(): pass', 'f', 'exec', _feature_version=v)
    t('fv flag %r'%(v,), compile, 'async def f(): pass', 'f', 'exec', 0x400*0, _feature_version=v)
t('kw', compile, source='1', filename='f', mode='eval', flags=0, dont_inherit=False, optimize=-1)
t('missing', compile)
t('missing1', compile, '1')
t('missing2', compile, '1', 'f')
t('toomany', compile, '1','f','eval',0,0,0,0)
t('unk', compile, '1','f','eval', foo=1)
t('dup', compile, '1','f','eval', source='2')
# order of errors
t('o1', compile, 1, 2, 3, 0x8000, 0, 9)
t('o2', compile, 1, 'f', 3, 0x8000, 0, 9)
t('o3', compile, 1, 'f', 'bad', 0x8000, 0, 9)
t('o4', compile, 1, 'f', 'bad', 0, 0, 9)
t('o5', compile, 1, 'f', 'bad', 0, 0, 0)
t('o6', compile, 1, 'f', 'exec', 0, 0, 0)
class BadP:
    def __fspath__(s): raise KeyError(3)
t('badp', compile, '1', BadP(), 'eval')
class BadB:
    def __bool__(s): raise KeyError(4)
t('badb', compile, '1', 'f', 'eval', 0, BadB())
