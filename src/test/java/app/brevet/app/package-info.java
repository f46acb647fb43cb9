/// The program as real processes, against the sandbox.
@NullMarked
package app.brevet.app;

import org.jspecify.annotations.NullMarked;
