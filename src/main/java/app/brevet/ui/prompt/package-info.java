/// The question for a one-time code: for whom, of which device, and what was wrong with the last.
@NullMarked
package app.brevet.ui.prompt;

import org.jspecify.annotations.NullMarked;
