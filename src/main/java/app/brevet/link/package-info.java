/// The socket by which the processes of one user talk, and what keeps the window to one process.
@NullMarked
package app.brevet.link;

import org.jspecify.annotations.NullMarked;
