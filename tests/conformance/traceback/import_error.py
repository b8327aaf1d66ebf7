import sys
from sys import no_such_name
