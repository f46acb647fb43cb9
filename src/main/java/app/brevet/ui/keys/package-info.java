/// The access keys of a user: how old they are, and how a new one takes the place of the old.
@NullMarked
package app.brevet.ui.keys;

import org.jspecify.annotations.NullMarked;
