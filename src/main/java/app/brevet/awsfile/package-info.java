/// Reads and edits the shared AWS files without disturbing a foreign byte.
@NullMarked
package app.brevet.awsfile;

import org.jspecify.annotations.NullMarked;
