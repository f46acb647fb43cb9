package app.brevet.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where to look for keys and roles.
///
/// @param credentials a shared credentials file
/// @param config a shared config file
/// @param csv files that the AWS console gave for new access keys
/// @param environment whether `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` count
/// @param named whether a person named the files, so that each must be there
public record ImportSources(
    Optional<Path> credentials,
    Optional<Path> config,
    List<Path> csv,
    boolean environment,
    boolean named) {

  /// Copies the list.
  public ImportSources {
    csv = List.copyOf(csv);
  }
}
