using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Cli.Keeping;

/// What backup, restore and migrate say.
internal static class KeepingTexts
{
    public static readonly LocalText Written = new("Copia escrita en {file}: {rows} filas y {files} archivos recibidos.", "Cópia escrita em {file}: {rows} linhas e {files} arquivos recebidos.", "Backup written to {file}: {rows} rows and {files} received files.");

    public static readonly LocalText Restored = new("Copia restaurada desde {file}: {rows} filas y {files} archivos recibidos.", "Cópia restaurada de {file}: {rows} linhas e {files} arquivos recebidos.", "Backup restored from {file}: {rows} rows and {files} received files.");

    public static readonly LocalText Migrated = new("Base de datos al día: paso {step}.", "Base de dados em dia: passo {step}.", "The database is up to date: step {step}.");

    public static readonly ProblemKind Broken = new("BACKUP-01",
        new("El archivo no es una copia completa de Telar.", "O arquivo não é uma cópia completa do Telar.", "The file is not a whole backup of Telar."),
        new("Use otra copia; esta se cortó o se dañó.", "Use outra cópia; esta foi cortada ou danificada.", "Use another backup; this one was cut short or damaged."));

    public static readonly ProblemKind Newer = new("BACKUP-02",
        new("La copia se hizo con un programa más nuevo.", "A cópia foi feita com um programa mais novo.", "The backup was made by a newer program."),
        new("Actualice Telar y vuelva a intentarlo.", "Atualize o Telar e tente de novo.", "Update Telar and try again."));

    public static readonly ProblemKind NotEmpty = new("BACKUP-03",
        new("La base de datos ya tiene datos.", "A base de dados já tem dados.", "The database already holds data."),
        new("Restaure en una carpeta nueva con --data, o en otra base con --database.", "Restaure em uma pasta nova com --data, ou em outra base com --database.", "Restore into a new folder with --data, or into another database with --database."));

    public static readonly ProblemKind FolderUnwritable = new("BACKUP-04",
        new("No se pudo escribir: {reason}", "Não foi possível escrever: {reason}", "It could not be written: {reason}"),
        new("Revise el espacio en el disco y los permisos.", "Verifique o espaço no disco e as permissões.", "Check the space on the disk and the permissions."));

    public static Problem Of(BackupFault fault, string file) => (fault switch
    {
        BackupFault.Newer => Newer,
        BackupFault.NotEmpty => NotEmpty,
        BackupFault.Broken => Broken,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault outside of the three."),
    }).At(new(file));
}
