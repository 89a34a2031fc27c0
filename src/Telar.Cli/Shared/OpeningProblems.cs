using System.Data.Common;
using System.Globalization;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Cli.Shared;

/// What can stand in the way before a command does anything: the folder of the data, the database behind an address, its schema.
public static class OpeningProblems
{
    public static readonly ProblemKind FolderUnusable = new("OPEN-01",
        new("La carpeta de datos «{folder}» no se puede usar: {reason}", "A pasta de dados «{folder}» não se pode usar: {reason}", "The data folder “{folder}” cannot be used: {reason}"),
        new("Indique con --data una carpeta donde se pueda escribir.", "Indique com --data uma pasta onde se possa escrever.", "Name a folder that can be written to with --data."));

    public static readonly ProblemKind DatabaseUnreachable = new("OPEN-02",
        new("La base de datos no se puede abrir: {reason}", "A base de dados não se pode abrir: {reason}", "The database cannot be opened: {reason}"),
        new("Revise que responda, que haya espacio y permiso para escribir, y que la dirección de --database (o la carpeta de --data) sea la suya. Un archivo dañado se sustituye restaurando una copia.", "Verifique se responde, se há espaço e permissão para gravar, e se o endereço de --database (ou a pasta de --data) é o seu. Um arquivo danificado se substitui restaurando uma cópia.", "See that it answers, that there is space and permission to write, and that the address after --database (or the folder after --data) is the right one. A damaged file is replaced by restoring a backup."));

    public static readonly ProblemKind SchemaIsNewer = new("OPEN-03",
        new("La base de datos está en el paso {found} y este programa conoce hasta el {known}.", "A base de dados está no passo {found} e este programa conhece até o {known}.", "The database is at step {found}, this program knows {known}."),
        new("Use el programa más nuevo, o restaure una copia de antes.", "Use o programa mais novo, ou restaure uma cópia de antes.", "Use the newer program, or restore a backup from before."));

    public static readonly ProblemKind SchemaDiffers = new("OPEN-04",
        new("El paso {found} de la base de datos no es el de este programa.", "O passo {found} da base de dados não é o deste programa.", "Step {found} of the database differs from this program's."),
        new("Use el programa que la hizo, o restaure una copia.", "Use o programa que a fez, ou restaure uma cópia.", "Use the program that made it, or restore a backup."));

    public static readonly ProblemKind FileUnusable = new("OPEN-05",
        new("No se pudo leer o escribir un archivo: {reason}", "Não foi possível ler ou escrever um arquivo: {reason}", "A file could not be read or written: {reason}"),
        new("Revise el nombre, los permisos y el espacio en el disco.", "Verifique o nome, as permissões e o espaço no disco.", "See the name, the permissions and the space on the disk."));

    public static readonly ProblemKind DatabaseGaveUp = new("OPEN-06",
        new("La base de datos no terminó lo que se le pidió: {reason}", "A base de dados não terminou o que lhe foi pedido: {reason}", "The database did not finish what it was asked: {reason}"),
        new("Lo que no terminó no quedó guardado. Revise el espacio en el disco, los permisos y que no trabaje otra orden a la vez; luego repita.", "O que não terminou não ficou guardado. Verifique o espaço no disco, as permissões e se não há outro comando a trabalhar; depois repita.", "What was not finished was not kept. See the space on the disk, the permissions, and that no other command is at work; then try again."));

    /// The problem behind a fault of the opening, or null where the fault is the program's own.
    public static Problem? Of(Exception fault, string folder) => fault switch
    {
        SchemaMismatchException { IsNewer: true } schema => SchemaIsNewer.At(ProblemPlace.Nowhere, ("found", Written(schema.Found)), ("known", Written(schema.Known))),
        SchemaMismatchException schema => SchemaDiffers.At(ProblemPlace.Nowhere, ("found", Written(schema.Found))),
        DbException => DatabaseUnreachable.At(ProblemPlace.Nowhere, ("reason", fault.Message)),
        IOException or UnauthorizedAccessException => FolderUnusable.At(ProblemPlace.Nowhere, ("folder", folder), ("reason", fault.Message)),
        _ => null,
    };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// A command could not begin; nothing was changed.
public sealed class OpeningRefusedException(Problem problem, Exception fault) : Exception(problem.What(Language.En), fault)
{
    public Problem Problem { get; } = problem;
}
