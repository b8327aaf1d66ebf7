raise SystemExit("leaving: é")
