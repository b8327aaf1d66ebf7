# What eval() and exec() take for each of their arguments, and what they say of anything else.
def t(label, f, *a, **k):
    try:
        r = f(*a, **k)
        print(label, '->', type(r).__name__, getattr(r,'co_filename',r if not callable(r) else '') )
    except BaseException as e:
        print(label, '!!', type(e).__name__, e, e.args if isinstance(e, SyntaxError) else '')
t('eval int', eval, 1)
t('eval none', eval, None)
t('exec int', exec, 1)
t('exec none', exec, None)
t('eval kw', lambda: eval(source='1'))
t('exec kw', lambda: exec(source='1'))
t('eval none arg', eval)
t('eval 4', eval, '1', {}, {}, {})
t('exec 4', exec, '1', {}, {}, {})
t('eval blanks', eval, '  \t 1')
t('eval blanksb', eval, b'  \t 1')
t('eval ff', eval, '\f1')
t('eval nl', eval, '\n1')
t('eval nl2', eval, '1\n\n  \n# c')
t('eval blank2', eval, '   ')
t('eval empty', eval, '')
t('eval bom', eval, b'\xef\xbb\xbf1')
t('eval bomstr', eval, '\ufeff1')
t('exec bomstr', exec, '\ufeffx=1')
t('eval blank bom', eval, b'  \xef\xbb\xbf1')
t('eval cookie', eval, b'# coding: latin-1\n"\xe9"')
t('eval cookie str', eval, '# coding: latin-1\n"é"')
t('exec indent', exec, '  x = 1')
t('compile indent', compile, '  1', 'f', 'eval')
t('eval ba', eval, bytearray(b' 1'))
t('eval mv', eval, memoryview(b' 1'))
t('eval null', eval, ' 1\0')
t('exec null', exec, ' 1\0')
t('eval surr', eval, '"\udc80"')
t('exec surr', exec, '"\udc80"')
for g in 1, [], 'a', None, (), 1.5:
    t('eval g %r'%(g,), eval, '1', g)
    t('eval l %r'%(g,), eval, '1', {}, g)
    t('exec g %r'%(g,), exec, '1', g)
    t('exec l %r'%(g,), exec, '1', {}, g)
class M:
    def __getitem__(s,k): return 42
class D(dict): pass
class MD(dict):
    def __missing__(s,k): return 'missing '+k
    def __getitem__(s,k): return 'got '+k
t('eval m', eval, 'x', {}, M())
t('eval gm', eval, 'x', M())
t('exec gm', exec, 'x', M())
t('eval d', eval, 'x', D(x=1))
t('eval md', eval, 'x', {}, MD())
t('eval gmd', eval, 'x', MD())
t('eval str l', eval, 'x', {}, 'abc')
t('eval list l', eval, 'x', {}, [1])
g={}
eval('1', g); print(list(g), g['__builtins__'] is __builtins__.__dict__ if not isinstance(__builtins__, dict) else g['__builtins__'] is __builtins__)
g={'__builtins__': {}}
t('nobuiltins', eval, 'len', g); print(g)
g={'__builtins__': {'len': 5}}
t('builtinsdict', eval, 'len', g)
g={'__builtins__': 3}
t('builtins3', eval, 'len', g)
g={'__builtins__': M()}
t('builtinsM', eval, 'len', g)
g={'__builtins__': __builtins__}
t('builtinsmod', eval, 'len([1])', g)
class C: pass
def free():
    y=1
    def inner(): return y
    return inner
c=free().__code__
t('eval free', eval, c)
t('exec free', exec, c)
import sys
cell=free().__closure__[0]
t('exec clos', exec, c, closure=(cell,))
t('exec clos2', exec, c, closure=())
t('exec clos3', exec, c, closure=[cell])
t('exec clos4', exec, c, closure=(1,))
t('exec clos5', exec, c, closure=None)
t('exec clos6', exec, '1', closure=(cell,))
t('exec clos7', exec, compile('1','f','exec'), closure=(cell,))
t('exec clos8', exec, compile('1','f','exec'), closure=None)
t('exec clos9', exec, '1', closure=None)
t('exec clos10', exec, c, {}, {}, closure=(cell,cell))
t('exec clos11', exec, c, {}, {}, (cell,))
t('evalcode', eval, compile('a=5','f','exec'))
print(a)
t('evalsingle', eval, compile('5','f','single'))
t('execeval', exec, compile('5','f','eval'))
t('exec func code', exec, (lambda: print('hi')).__code__)
t('eval func code', eval, (lambda: 3).__code__)
t('eval func args', eval, (lambda x: 3).__code__)
t('eval gen code', eval, compile('(yield)','f','eval') if 0 else (lambda: (yield)).__code__)
