/// The command line: every command, its options, its streams and its exit code.
@NullMarked
package app.brevet.cli;

import org.jspecify.annotations.NullMarked;
