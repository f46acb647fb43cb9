/// When sessions are renewed: by themselves where that needs nobody, else by one question in time.
@NullMarked
package app.brevet.renewal;

import org.jspecify.annotations.NullMarked;
