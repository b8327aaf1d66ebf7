if True:
	for i in range(2):
		x = (1 +
			i / 0)
