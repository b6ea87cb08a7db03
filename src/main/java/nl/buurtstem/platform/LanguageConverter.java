package nl.buurtstem.platform;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Lets a handler take the `{lang}` of its address as a [Language].
@Singleton
final class LanguageConverter implements TypeConverter<CharSequence, Language> {
  private final Languages languages;

  LanguageConverter(Languages languages) {
    this.languages = languages;
  }

  @Override
  public Optional<Language> convert(
      CharSequence code, Class<Language> targetType, ConversionContext context) {
    return languages.find(code.toString());
  }
}
