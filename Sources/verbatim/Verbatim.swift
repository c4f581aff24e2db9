@main
struct Verbatim {
  static func main() {}
}
