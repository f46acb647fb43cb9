/// The one-time codes of a user: given to Brevet, shown, taken to a phone, and forgotten.
@NullMarked
package app.brevet.ui.codes;

import org.jspecify.annotations.NullMarked;
