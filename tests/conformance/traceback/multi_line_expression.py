values = [
    1,
    2,
    len(
        5
    ),
]
