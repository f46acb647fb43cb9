/// The profiles: the list with its rings, the rail of filters, the details with the chain picture,
/// and the status bar.
@NullMarked
package app.brevet.ui.profiles;

import org.jspecify.annotations.NullMarked;
