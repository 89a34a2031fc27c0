using Telar.Cli.Shared;
using Telar.Core.Instruments;
using Telar.Core.Shared;

namespace Telar.Cli.Forms;

/// What the commands on questionnaires say.
internal static class FormTexts
{
    public static readonly LocalText Readable = new(
        "«{title}»: {questions}, {languages} ({names}). No hay nada que corregir.",
        "«{title}»: {questions}, {languages} ({names}). Não há nada a corrigir.",
        "“{title}”: {questions}, {languages} ({names}). There is nothing to correct.");

    public static readonly CountedText Questions = new(new("{n} pregunta", "{n} pergunta", "{n} question"), new("{n} preguntas", "{n} perguntas", "{n} questions"));

    public static readonly CountedText Languages = new(new("{n} lengua", "{n} língua", "{n} language"), new("{n} lenguas", "{n} línguas", "{n} languages"));

    public static readonly LocalText Problems = new("Problemas: {n}.", "Problemas a corrigir: {n}.", "Problems: {n}.");

    public static readonly LocalText Remarks = new("Para tener en cuenta:", "Para ter em conta:", "Worth knowing:");

    public static readonly LocalText Written = new("Se escribió {file}.", "Foi escrito {file}.", "{file} was written.");

    public static readonly LocalText Moved = new(
        "{code}, versión {version}: {status}.",
        "{code}, versão {version}: {status}.",
        "{code}, version {version}: {status}.");

    /// The names that files and the API write, in words.
    public static readonly IReadOnlyDictionary<VersionStatus, LocalText> StatusWords = new Dictionary<VersionStatus, LocalText>
    {
        [VersionStatus.Draft] = new("borrador", "rascunho", "draft"),
        [VersionStatus.Review] = new("en revisión", "em revisão", "in review"),
        [VersionStatus.Published] = new("publicada", "publicada", "published"),
        [VersionStatus.Retired] = new("retirada", "retirada", "retired"),
    };

    public static readonly LocalText NoVersions = new(
        "La base de datos no tiene ningún cuestionario. Traiga uno con: telar form import",
        "A base de dados não tem nenhum questionário. Traga um com: telar form import",
        "The database holds no questionnaire. Bring one in with: telar form import");

    public static readonly LocalText Kept = new(
        "«{code}», versión {version}, quedó como borrador.",
        "«{code}», versão {version}, ficou como rascunho.",
        "“{code}”, version {version}, is kept as a draft.");

    public static readonly ProblemKind CodeUnusable = new("FORM-02",
        new("«{code}» no puede ser el código de un instrumento.", "«{code}» não pode ser o código de um instrumento.", "“{code}” cannot be the code of an instrument."),
        new("Escriba en form_id letras minúsculas, números y guiones, empezando con una letra.", "Escreva em form_id letras minúsculas, números e hífenes, começando com uma letra.", "Write small letters, digits and hyphens into form_id, starting with a letter."));

    public static readonly ProblemKind CodeOfCatalogue = new("FORM-03",
        new("«{code}» es un instrumento del catálogo.", "«{code}» é um instrumento do catálogo.", "“{code}” is an instrument of the catalogue."),
        new("Escriba otro form_id, o cambie el del catálogo en catalogue/instruments.", "Escreva outro form_id, ou mude o do catálogo em catalogue/instruments.", "Write another form_id, or change the catalogue's own in catalogue/instruments."));

    public static readonly ProblemKind NoDraft = new("FORM-04",
        new("La versión {version} de «{code}» ya no es un borrador.", "A versão {version} de «{code}» já não é um rascunho.", "Version {version} of “{code}” is no longer a draft."),
        new("Repita la orden: se guardará como la versión siguiente.", "Repita o comando: será guardado como a versão seguinte.", "Run the command again: it will be kept as the next version."));

    public static readonly ProblemKind NoInstrument = new("FORM-01",
        new("No hay ningún instrumento «{code}» en el catálogo ni en la base de datos.", "Não há nenhum instrumento «{code}» no catálogo nem na base de dados.", "There is no instrument “{code}” in the catalogue or in the database."),
        new("Use uno de: {known}.", "Use um destes: {known}.", "Use one of these: {known}."));
}
