/// What is done with keys and the stores that hold them: checked, opened, and told about.
@NullMarked
package app.brevet.custody;

import org.jspecify.annotations.NullMarked;
