# The flags of compile(): features of the future, await outside functions, unfinished input; and its optimize and single modes.
def t(label, f, *a, **k):
    try:
        r = f(*a, **k)
        print(label, '->', type(r).__name__, hex(r.co_flags) if hasattr(r,'co_flags') else r)
        return r
    except BaseException as e:
        print(label, '!!', type(e).__name__, e, e.args if isinstance(e, SyntaxError) else '')
C=compile
# future flags
for i in range(0x20000.bit_length()-1, 26):
    fl=1<<i
    if fl<=0x1000000:
        r=t('future %x'%fl, C, 'def f(x: 1+1): return 1', 'f','exec', fl)
        print([hex(c.co_flags) for c in r.co_consts if hasattr(c,'co_flags')])
t('barry', C, '1<>2','f','eval',0x400000)
t('barry2', C, '1!=2','f','eval',0x400000)
t('barry3', C, 'from __future__ import barry_as_FLUFL\n1<>2','f','exec')
t('barry4', C, '1<>2','f','eval')
t('ann', lambda: C('x: int = 1','f','exec',0x1000000))
for fl in 0,0x2000:
    for s in 'await x','async for i in x: pass','async with x: pass','[i async for i in x]','[await i for i in x]','(i async for i in x)','lambda: await x','def f(): await x','yield 1','class C: await x','{await x: 1}','f"{await x}"', 'async def f(): await x', 'x = (yield)':
        for m in 'exec','eval','single':
            t('await %x %s %s'%(fl,m,s), C, s, 'f', m, fl)
for fl in 0, 0x200, 0x4000, 0x4200, 0x1000:
    for s in 'if 1:\n  pass','if 1:\n  pass\n','if 1:\n  pass\n\n','if 1:','(','"""abc','x = (1,\n','def f():\n  return','1 +','a b','','\n','# c','x\\','@d','class A:\n','for i in x:\n  y\nelse:','try:\n  pass','"abc','f(1','[1,','if 1: pass\nelse', 'x=1 # type: int', 'while 1:\n  x\n  y', '  x', 'if 1:\nx', 'f"{', 'with a as', 'lambda', 'x = """a\nb', '1 if', 'import', 'from a import (', 'x;', 'a = 1\\\n', '!', '$', 'return', ')':
        for m in 'single','exec','eval':
            t('inc %x %s %r'%(fl,m,s), C, s, '<in>', m, fl)
# optimize
for o in -1,0,1,2:
    r=C('"doc"\nassert x, 1\ndef f():\n  "fdoc"\n  assert y\n  return __debug__\nif __debug__: z=1','f','exec',0,False,o)
    print(o, [type(c).__name__ for c in r.co_consts], r.co_names, len(r.co_code), [c.co_consts for c in r.co_consts if hasattr(c,'co_consts')])
# single
import sys
def hook(x): print('hook', x)
sys.displayhook=hook
exec(C('1;2','f','single')); exec(C('x=5;x','f','single')); exec(C('for i in range(2): i','f','single'))
exec(C('None','f','single'))
for s in '1\n2','1\n\n2','1\n# c','1\n# c\n','1\n\n','x=1\ny=2\n','if 1: pass\n1','if 1:\n 1\n2\n', '1;', '1;\n\n\n#x\n', 'def f(): pass\n\n\n', '1 # c', '# c\n', '\\\n1':
    t('single %r'%s, C, s,'f','single')
