/// The shared AWS files: what their readers would choke on, their backups, and the way back.
@NullMarked
package app.brevet.ui.files;

import org.jspecify.annotations.NullMarked;
