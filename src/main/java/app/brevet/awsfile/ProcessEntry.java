package app.brevet.awsfile;

import app.brevet.model.Region;
import java.util.Optional;

/// What a section of the config file says of a profile whose sessions a program tells.
///
/// @param process the program
/// @param region where tools work that are not told otherwise
/// @param output the form in which the AWS CLI prints: `json`, `text`, `table`, `yaml`
public record ProcessEntry(ProcessLine process, Optional<Region> region, Optional<String> output) {}
