package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.util.Optional;

/// A section that somebody else wrote where Brevet is to write, and what would make it Brevet's:
/// for a person to look at first. A long-term key is never in it.
///
/// @param name the profile that it is
/// @param header its first line, as every reader takes it
/// @param writer the tool that seems to have written it; empty where nothing tells
/// @param change takes the session, or the program that tells one, out of it, and marks it as
///   Brevet's; all else of it stays
public record ForeignSection(
    ProfileName name, String header, Optional<String> writer, ProposedChange change) {}
