"""``python -m hldparse``, for computers where the command itself is not on the path."""

from hldparse.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
