/// Import, export, lint, backups and undo of the shared AWS files and of Brevet's own state.
@NullMarked
package app.brevet.transfer;

import org.jspecify.annotations.NullMarked;
