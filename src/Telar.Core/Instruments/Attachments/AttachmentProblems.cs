using Telar.Core.Shared;

namespace Telar.Core.Instruments.Attachments;

/// Why a file was not kept.
public static class AttachmentProblems
{
    public static readonly ProblemKind TooLarge = new("ATTACH-01",
        new("El archivo «{name}» pesa más de {limit} MB.", "O arquivo «{name}» pesa mais de {limit} MB.", "The file “{name}” has more than {limit} MB."),
        new("Elija uno más pequeño; una foto de tamaño mediano se ve igual de bien.", "Escolha um menor; uma foto de tamanho médio vê-se igualmente bem.", "Choose a smaller one; a photo of medium size shows just as well."));

    public static readonly ProblemKind NoPicture = new("ATTACH-02",
        new("«{name}» no es una foto en JPEG, PNG o WebP.", "«{name}» não é uma foto em JPEG, PNG ou WebP.", "“{name}” is no picture in JPEG, PNG or WebP."),
        new("Elija una foto; si es de un teléfono, guárdela como JPEG.", "Escolha uma foto; se for de um celular, guarde-a como JPEG.", "Choose a photo; if it comes from a phone, save it as JPEG."));

    public static readonly ProblemKind KindNotTaken = new("ATTACH-03",
        new("«{name}» no es de una clase que se pueda adjuntar.", "«{name}» não é de um tipo que se possa anexar.", "“{name}” is not of a kind that can be attached."),
        new("Se aceptan fotos (JPEG, PNG, WebP), PDF y tablas (CSV, XLSX, ODS).", "Aceitam-se fotos (JPEG, PNG, WebP), PDF e tabelas (CSV, XLSX, ODS).", "Photos (JPEG, PNG, WebP), PDF and tables (CSV, XLSX, ODS) are taken."));

    public static readonly ProblemKind Broken = new("ATTACH-04",
        new("El archivo «{name}» está dañado o incompleto.", "O arquivo «{name}» está danificado ou incompleto.", "The file “{name}” is broken or incomplete."),
        new("Ábralo en su aparato, guárdelo de nuevo y vuelva a adjuntarlo.", "Abra-o no seu aparelho, guarde-o de novo e volte a anexá-lo.", "Open it on your device, save it again and attach it once more."));

    public static readonly ProblemKind UnpacksTooFar = new("ATTACH-05",
        new("La tabla «{name}» ocupa demasiado al abrirse, o lleva dentro un programa.", "A tabela «{name}» ocupa demais ao abrir, ou traz um programa dentro.", "The table “{name}” grows too large when it is opened, or has a program in it."),
        new("Guárdela como CSV y adjunte ese archivo.", "Guarde-a como CSV e anexe esse arquivo.", "Save it as CSV and attach that file."));

    public static readonly ProblemKind TooMany = new("ATTACH-06",
        new("«{name}» ya no cabe: una respuesta lleva hasta {files} archivos y {limit} MB en total.", "«{name}» já não cabe: uma resposta leva até {files} arquivos e {limit} MB no total.", "“{name}” does not fit any more: a response takes up to {files} files and {limit} MB in all."),
        new("Quite alguno de los que adjuntó antes.", "Retire algum dos que anexou antes.", "Remove one of those attached before."));

    public static readonly ProblemKind ChangedMeanwhile = new("ATTACH-07",
        new("En otra pestaña o en otro aparato se cambió este archivo; «{name}» no se guardó.", "Em outra aba ou em outro aparelho este arquivo foi mudado; «{name}» não foi guardado.", "In another tab or on another device this file was changed; “{name}” was not kept."),
        new("Mire el que está ahora y adjunte el suyo otra vez si hace falta.", "Veja o que está agora e anexe o seu outra vez se for preciso.", "Look at the one there now, and attach yours again if needed."));

    public static readonly ProblemKind NoRoom = new("ATTACH-08",
        new("El disco del servidor está lleno: «{name}» no se guardó.", "O disco do servidor está cheio: «{name}» não foi guardado.", "The server's disk is full: “{name}” was not kept."),
        new("Lo guardado antes sigue ahí. Adjunte el archivo otra vez más tarde; si sigue igual, avise a quien administra este sitio.", "O que foi guardado antes continua lá. Anexe o arquivo outra vez mais tarde; se continuar assim, avise quem administra este site.", "What was kept before is still there. Attach the file again later; if it stays like this, tell whoever runs this site."));

    public static readonly ProblemKind NotThere = new("ATTACH-09",
        new("No hay ningún archivo «{name}» que se pueda leer.", "Não há nenhum arquivo «{name}» que se possa ler.", "There is no file “{name}” that can be read."),
        new("Corrija el nombre, o ponga el archivo en la carpeta de las respuestas: ahí se busca.", "Corrija o nome, ou ponha o arquivo na pasta das respostas: é ali que se procura.", "Correct the name, or put the file into the folder of the answers: it is looked for there."));
}
