"""What passes between the rooms: frozen dataclasses that import only each other."""
