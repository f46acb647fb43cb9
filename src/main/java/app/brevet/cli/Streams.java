package app.brevet.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// The three streams of a process.
///
/// @param in secrets and codes that were piped in
/// @param out results
/// @param err prompts, progress, notices and failures
public record Streams(InputStream in, PrintStream out, PrintStream err) {}
