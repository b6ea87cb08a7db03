package nl.buurtstem.participation;

import java.nio.charset.StandardCharsets;

/// Somebody who takes part, known by something that only that person has: the code of a letter now;
/// an invitation or a place in a class session later. It is never stored, only hashed.
///
/// @param by what kind of thing it is, so that two kinds never meet in one hash
/// @param secret the thing itself
public record Person(String by, String secret) {

  byte[] bytes() {
    return (by + ":" + secret).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Person[hidden]"; // never in a log
  }
}
