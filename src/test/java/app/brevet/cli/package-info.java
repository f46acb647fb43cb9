/// The command line on use cases in memory.
@NullMarked
package app.brevet.cli;

import org.jspecify.annotations.NullMarked;
