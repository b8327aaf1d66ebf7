"""Records the facts of CPython's static types (sizes, offsets, flags, bases) as JSON.

python3.11 tools/record/types.py > definitions/types.json                      the core's types
python3.11 tools/record/types.py MODULE > core/modules/MODULE/types.json       those of a native module

The core gives each type listed there a constant address. A type's behavior is in its own file in core/. Its shape is
recorded here because every one of these numbers can be observed from Python and must equal CPython's. Types that Python
code cannot reach (async_generator_wrapped_value, managedbuffer) and our own (CoreDecoder) were added by hand.
"""
import builtins
import importlib
import json
import sys

# Set by CPython while it runs; not part of a type's declaration.
READY, READYING, VALID_VERSION_TAG, DISALLOW = 1 << 12, 1 << 13, 1 << 19, 1 << 7
VECTORCALL_OFFSETS = {"type": 400, "function": 120, "method": 40, "builtin_function_or_method": 48, "method_descriptor": 48,
                      "wrapper_descriptor": 48, "classmethod_descriptor": 48, "method-wrapper": 0, "ReferenceType": 56, "GenericAlias": 56}


def instances():
    def function():
        yield

    async def coroutine():
        yield

    async def waiting():
        pass

    class Meta(type):
        pass

    class Class:
        __slots__ = ("slot",)

        def method(self):
            pass

    cell = (lambda: cell).__closure__[0]
    try:
        raise ValueError
    except ValueError as error:
        traceback = error.__traceback__
    pending = waiting()
    asynchronous = coroutine()
    anext_awaitable = anext(asynchronous, None)
    yield from [None, NotImplemented, ..., function, function(), pending, pending.__await__(), asynchronous, Class().method, len, str.join,
                object.__init__, dict.__dict__["fromkeys"], Class.__dict__["slot"], type.__dict__["__name__"] if False else type.__dict__["__dict__"],
                (1).__add__, function.__code__, function.__code__.co_positions(), function.__code__.co_lines(), sys._getframe(), traceback, cell, sys, sys.implementation, type.__dict__,
                {}.keys(), {}.values(), {}.items(), iter({}), iter({}.values()), iter({}.items()), reversed({}), reversed({}.values()), reversed({}.items()),
                iter([]), reversed([]), iter(()), iter(""), iter("\xff"), iter(b""), iter(bytearray()), iter(range(1)), iter(range(1 << 70)), iter(set()),
                iter(int, 1), iter(type("S", (), {"__getitem__": None})()), list[int], int | str, iter(memoryview(b"")), anext_awaitable,
                sys.flags, sys.float_info, sys.hash_info, sys.int_info, sys.version_info, sys.thread_info, sys.get_asyncgen_hooks(), asynchronous.asend(None), asynchronous.athrow(ValueError)]
    iter(list[int])
    yield iter(list[int])
    yield asynchronous.aclose()
    pending.close()
    import weakref, _weakref, types, contextvars
    yield _weakref.ref(Class2)
    yield weakref.proxy(Class2)
    yield weakref.proxy(Class2())
    yield weakref.proxy(callable_target)


class Class2:
    pass


def callable_target():
    pass


def module_values(module):
    yield from vars(module).values()
    # Types that cannot be reached by a name in their module.
    if module.__spec__.name == "_io":
        yield type(module.BytesIO().getbuffer().obj)
    if module.__spec__.name == "_string":
        yield type(module.formatter_parser(""))
        yield type(module.formatter_field_name_split("a")[1])


def main():
    found = {}

    def add(cls):
        if not isinstance(cls, type) or cls.__flags__ & (1 << 9) or cls in found.values():
            return
        if hasattr(cls, "n_sequence_fields"):  # Struct sequences are declared with @struct.
            return
        for base in cls.__bases__:
            add(base)
        key = cls.__name__
        found[key] = cls

    for name in ("object", "type", "int", "bool", "str", "bytes", "tuple", "list", "dict", "float"):
        add(getattr(builtins, name))
    for value in vars(builtins).values():
        add(value)
    for value in instances():
        add(type(value))
    if len(sys.argv) > 1:
        core = set(found)
        for value in module_values(importlib.import_module(sys.argv[1])):
            add(value)
        found = {key: cls for key, cls in found.items() if key not in core}
    result = {}
    for key, cls in found.items():
        entry = {"name": cls.__module__ + "." + cls.__qualname__ if cls.__module__ != "builtins" else cls.__qualname__}
        entry["base"] = cls.__base__.__name__ if cls.__base__ else None
        if len(cls.__bases__) > 1:
            entry["bases"] = [base.__name__ for base in cls.__bases__]
        entry["basicsize"] = cls.__basicsize__
        entry["itemsize"] = cls.__itemsize__
        entry["flags"] = cls.__flags__ & ~(READY | READYING | VALID_VERSION_TAG)
        if cls.__dictoffset__:
            entry["dictoffset"] = cls.__dictoffset__
        if cls.__weakrefoffset__:
            entry["weaklistoffset"] = cls.__weakrefoffset__
        if VECTORCALL_OFFSETS.get(key):
            entry["vectorcalloffset"] = VECTORCALL_OFFSETS[key]
        result[key] = entry
    print("{\n" + ",\n".join(f"  {json.dumps(key)}: {json.dumps(entry)}" for key, entry in result.items()) + "\n}")


sys.stdout.reconfigure(encoding="utf-8")
main()
