using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// What the code book says of the columns that are no answers.
internal static class BackgroundTexts
{
    public static readonly IReadOnlyDictionary<string, LocalText> ByColumn = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["_response"] = new("Nombre de la respuesta; une las filas de todas las tablas.", "Nome da resposta; une as linhas de todas as tabelas.", "Name of the response; joins the rows of all tables."),
        ["_subject"] = new("El mismo en todas las mediciones de quien responde.", "O mesmo em todas as medições de quem responde.", "The same in all measurements of one subject."),
        ["_wave"] = new("Medición: 0 la primera, luego 1, 2…", "Medição: 0 a primeira, depois 1, 2…", "Measurement: 0 the first, then 1, 2 …"),
        ["_country"] = new("País, ISO 3166 de tres letras.", "País, ISO 3166 de três letras.", "Country, ISO 3166 in three letters."),
        ["_channel"] = new("open: llegó por sí sola; invited: con invitación; api: la envió un programa de un operador.", "open: chegou por si; invited: com convite; api: enviada por um programa de um operador.", "open: came by itself; invited: with an invitation; api: sent by a program of an operator."),
        ["_answered_by"] = new("Quién escribió: self o adviser.", "Quem escreveu: self ou adviser.", "Who typed: self or adviser."),
        ["_language"] = new("Lengua en que se respondió.", "Língua em que se respondeu.", "Language of the answers."),
        ["_consent"] = new("Versión del consentimiento aceptado.", "Versão do consentimento aceito.", "Version of the consent that was agreed to."),
        ["_sent_on"] = new("Día de envío, en UTC.", "Dia de envio, em UTC.", "Day of sending, in UTC."),
        ["_counts"] = new("1: completa y plausible, cuenta entre pares.", "1: completa e plausível, conta entre pares.", "1: complete and plausible, counts among peers."),
        ["_region"] = new("Región, como se escribió.", "Região, como foi escrita.", "Region, as written."),
        ["_activity"] = new("Clase de la CIIU Rev. 4.", "Classe da CIIU (ISIC) Rev. 4.", "Class of ISIC Rev. 4."),
        ["_size"] = new("Tamaño armonizado, por personas ocupadas.", "Tamanho harmonizado, por pessoas ocupadas.", "Harmonised size, by people at work."),
        ["_size_classes"] = new("Código de las clases armonizadas que se aplicaron.", "Código das classes harmonizadas que se aplicaram.", "Code of the harmonised classes that were applied."),
        ["_size_national"] = new("Tamaño según la regla del país.", "Tamanho segundo a regra do país.", "Size by the rule of the country."),
        ["_size_rule"] = new("Código de la regla nacional que se aplicó.", "Código da regra nacional que se aplicou.", "Code of the national rule that was applied."),
        ["_women_led"] = new("yes: la dirige una mujer; no: un hombre, o ambos.", "yes: dirigida por uma mulher; no: por um homem, ou ambos.", "yes: a woman runs it; no: a man, or both."),
        ["_unit"] = new("Unidad por la que se respondió.", "Unidade pela qual se respondeu.", "Unit that the answers are about."),
        ["_turn"] = new("Número de la repetición dentro de la respuesta.", "Número da repetição dentro da resposta.", "Number of the turn within the response."),
        [DemonstrationColumn.Name] = new("1: nadie respondió; se inventó para una demostración.", "1: ninguém respondeu; foi inventado para uma demonstração.", "1: nobody answered this; it was invented for a demonstration."),
    };
}
