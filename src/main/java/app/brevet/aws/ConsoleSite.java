package app.brevet.aws;

import app.brevet.model.Region;
import app.brevet.model.Secret;
import java.net.URI;
import java.util.Arrays;

/// The AWS Management Console of a partition, and where people sign in to it.
///
/// Source: IAM User Guide, "Enable custom identity broker access to the AWS console"; AWS General
/// Reference for the hosts of the partitions.
///
/// @param signIn the sign-in, whose `/federation` is the federation endpoint
/// @param signOut where a browser is signed out first
/// @param console the console itself
public record ConsoleSite(URI signIn, URI signOut, URI console) {

  private static final String ISSUER = "Brevet";

  /// The federation endpoint, which gives sign-in tokens and takes them.
  URI federation() {
    return URI.create(signIn + "/federation");
  }

  /// A page of the console in this region.
  ///
  /// @param path such as `s3/home`, of letters, digits, `-`, `_` and `/`
  public URI page(String path, Region region) {
    return URI.create(console + "/" + path + "?region=" + region);
  }

  /// The link that signs a browser in and leads it to a page. Whoever has it is signed in: the
  /// token in it is good for 15 minutes.
  ///
  /// @param token from [FederationEndpoint]
  /// @param signOutFirst whether who is signed in there now is signed out before
  public Secret link(Secret token, URI page, boolean signOutFirst) {
    byte[] bytes = token.copy();
    try (WipedBytes link = new WipedBytes()) {
      link.add(federation() + "?Action=login&Issuer=" + ISSUER + "&Destination=")
          .addEncoded(page.toString())
          .add("&SigninToken=")
          .addEncoded(bytes);
      return signOutFirst ? afterSigningOut(link) : link.toSecret();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private Secret afterSigningOut(WipedBytes link) {
    byte[] bytes = link.copy();
    try (WipedBytes first = new WipedBytes()) {
      return first.add(signOut + "/oauth?Action=logout&redirect_uri=").addEncoded(bytes).toSecret();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
