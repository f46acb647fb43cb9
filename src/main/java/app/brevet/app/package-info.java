/// The program: its `main`, and every `new` that wires the floors.
@NullMarked
package app.brevet.app;

import org.jspecify.annotations.NullMarked;
