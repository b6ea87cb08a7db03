package nl.buurtstem.kinderraad;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Where children type the three words and choose the picture.
///
/// @param words what was typed, and whether it can be one of the words
/// @param pictograms to choose from
/// @param fault what is wrong, in words; empty at first
/// @param noPictogram whether no picture was chosen although the form was sent
public record JoinPage(
    Frame frame,
    List<Word> words,
    List<Picture> pictograms,
    Optional<String> fault,
    boolean noPictogram) {

  /// A field for one word.
  ///
  /// @param number 1, 2 or 3
  public record Word(int number, String label, String typed, boolean wrong) {}

  /// A picture to choose.
  ///
  /// @param shapes what is drawn, as shapes of SVG on a square of 72 by 72, from the product's own
  ///   file
  public record Picture(String code, String name, String shapes, boolean chosen) {}
}
