// Found in place of @types/node when a package asks for it: the pure folders must not see Node through the back door.
export {};
