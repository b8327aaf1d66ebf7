name, number, items = "wörld", 3.14159, [1, 2]
print(f"{name}", f"{name!r:>10}", f"{name!a}", f"{name!s}", f"{number:.2f}", f"{number:{5}.{2}}", f"{items[0]}{items}", f"{{}}", f"{{{name}}}", f"{1 + 2}", f"{(lambda x: x * 2)(4)}", f"{ {'a': 1}['a'] }", f"{'nested'}", f"{name:{'<'}{10}}|")
print(f"{name=}", f"{name = }", f"{number=:.1f}", f"{1+1=}", f"{name=!s}", f"{items[0] = :>4}", f"{ name =}")
print(f"a" "b" f"{1}" 'c' f'{2}', rf"\n{3}", fr"{4}\t", F"{5}", f"""multi
{6}
line""", f"{'a' if True else 'b'}", f"{[x for x in range(3)]}", f"{3 == 3}", f"{3 != 4}", f"{(x := 5)} {x}", f"{x:=+5}", f"{True and 'yes'}", f"{3 >= 2}")
print(f"", f"{''}", f"{None}", f"{...}", f"{1,}", f"{1, 2}", f"{*items, 3}", f"{'é😀'}", f"\N{BULLET} {1}", f"\x41{2}", f"{yield_ if (yield_ := 7) else 0}")


class Custom:
    def __format__(self, spec):
        return f"spec={spec!r}"


print(f"{Custom()} {Custom():} {Custom():a b} {Custom():{1}{2}}")
