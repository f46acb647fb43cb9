/// Keys and roles that other tools left in the shared AWS files: found, imported, and the keys
/// taken out of the files once the user agreed.
@NullMarked
package app.brevet.ui.found;

import org.jspecify.annotations.NullMarked;
